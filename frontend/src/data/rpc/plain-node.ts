import type { Deployment } from "@comptoir/sdk/deployment/deployment";

export interface NodeQuestion {
  readonly method: string;
  readonly params: readonly unknown[];
}

/** What the reader of events asks of a node; a viem client answers it as well. */
export interface PlainNode {
  readonly request: (question: NodeQuestion) => Promise<unknown>;
}

interface Waiting extends NodeQuestion {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message?: string };
}

/** Milliseconds for one answer, and attempts at each node. */
const patience = 8_000;
const attempts = 3;

/**
 * A node without a client around it, for the worker: there, viem's would be a second copy of what the page already has.
 * What is asked at the same time travels in one request. One node after the other is asked, so that a silent one does not
 * silence the page.
 */
export function plainNode({ rpcUrls }: Pick<Deployment, "rpcUrls">): PlainNode {
  let waiting: Waiting[] = [];
  const flush = async () => {
    const questions = waiting;
    waiting = [];
    try {
      const answers = await askInTurn(rpcUrls, questions);
      for (const [id, { resolve, reject }] of questions.entries()) {
        const answer = answers.find((one) => one.id === id);
        if (answer && !answer.error) resolve(answer.result);
        else reject(new Error(answer?.error?.message ?? "The node did not answer everything"));
      }
    } catch (error) {
      for (const { reject } of questions) reject(error);
    }
  };
  return {
    request: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...question, resolve, reject });
        if (waiting.length === 1) setTimeout(() => void flush(), 0);
      }),
  };
}

async function askInTurn(
  rpcUrls: readonly string[],
  questions: readonly NodeQuestion[],
): Promise<readonly Answer[]> {
  const calls = questions.map(({ method, params }, id) => ({ jsonrpc: "2.0", id, method, params }));
  let reason: unknown;
  for (let attempt = 0; attempt < attempts * rpcUrls.length; attempt += 1) {
    try {
      const response = await fetch(rpcUrls[attempt % rpcUrls.length] ?? "", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(calls.length === 1 ? calls[0] : calls),
        signal: AbortSignal.timeout(patience),
      });
      const answer: Answer | readonly Answer[] = await response.json();
      return "id" in answer ? [answer] : answer;
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}
