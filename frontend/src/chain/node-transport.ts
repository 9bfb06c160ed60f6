import type { EIP1193RequestFn, Transport } from "viem";

interface Question {
  readonly method: string;
  readonly params: unknown;
}

interface Waiting extends Question {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** Milliseconds for one answer; attempts after the first at each node; milliseconds before the second, then twice as many. */
const patience = 8_000;
const repeats = 2;
const firstPause = 150;

/** Numbers by which nodes say "not so often". */
const tooOften: readonly number[] = [429, -32_005, -32_007];

/** The node understood the question and said no. */
export class NodeRefusal extends Error {
  override readonly name = "NodeRefusal";
  readonly code: number;
  /** What a contract answered, where it was one that said no. */
  readonly data: unknown;

  constructor({ code, message, data }: NonNullable<Answer["error"]>) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** The node gave no answer that could be read. Named as viem names it, for those who know viem's names. */
export class NodeSilence extends Error {
  override readonly name = "HttpRequestError";
  /** Of HTTP, where that much came back. */
  readonly status: number | undefined;

  constructor(status: number | undefined, cause?: unknown) {
    super("The node did not answer", { cause });
    this.status = status;
  }
}

/**
 * The way to one or several nodes: what is asked in one moment travels in one request, and where a node is silent the next
 * is asked, so that a silent one does not silence the page. viem's own transports do the same for every kind of provider
 * and with an error class for every number, which weighs six kilobytes in what everybody loads.
 */
export function nodeTransport(rpcUrls: readonly string[]): Transport {
  const nodes = rpcUrls.map(batchingNode);
  /** The one that answered last: a silent one is not asked first each time. */
  let first = 0;
  return ({ retryCount = repeats } = {}) => {
    const ask = async (question: Question, options?: { readonly retryCount?: number }) => {
      const rounds = (options?.retryCount ?? retryCount) + 1;
      const start = first;
      for (let attempt = 1; ; attempt += 1) {
        const index = (start + attempt - 1) % nodes.length;
        try {
          const answer = await nodes[index]?.(question);
          first = index;
          return answer;
        } catch (error) {
          if (attempt >= rounds * nodes.length || !mayPass(error)) throw error;
          const round = Math.floor(attempt / nodes.length);
          if (attempt % nodes.length === 0) await pause(firstPause * 2 ** (round - 1));
        }
      }
    };
    const request = ask as EIP1193RequestFn;
    const config = { key: "nodes", name: "Nodes", type: "nodes", request, retryCount };
    return { config, request, value: {} };
  };
}

/** Whether another attempt, or another node, may bring an answer. What a node understood it answers alike each time. */
function mayPass(error: unknown): boolean {
  if (error instanceof NodeRefusal) return tooOften.includes(error.code);
  return true;
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

function batchingNode(url: string): (question: Question) => Promise<unknown> {
  let waiting: Waiting[] = [];
  const flush = async () => {
    const questions = waiting;
    waiting = [];
    try {
      const answers = new Map((await post(url, questions)).map((one) => [one.id, one]));
      for (const [id, { resolve, reject }] of questions.entries()) {
        const answer = answers.get(id);
        if (answer?.error) reject(new NodeRefusal(answer.error));
        else if (answer && "result" in answer) resolve(answer.result);
        else reject(new NodeSilence(undefined));
      }
    } catch (error) {
      for (const { reject } of questions) reject(error);
    }
  };
  return ({ method, params }) =>
    new Promise((resolve, reject) => {
      waiting.push({ method, params, resolve, reject });
      if (waiting.length === 1) setTimeout(() => void flush(), 0);
    });
}

async function post(url: string, questions: readonly Question[]): Promise<readonly Answer[]> {
  const calls = questions.map(({ method, params }, id) => ({ jsonrpc: "2.0", id, method, params }));
  let status: number | undefined;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(calls.length === 1 ? calls[0] : calls),
      signal: AbortSignal.timeout(patience),
    });
    status = response.status;
    const answer: Answer | readonly Answer[] = await response.json();
    if (Array.isArray(answer)) return answer;
    const one = answer as Answer;
    // An error without a number of ours is about all that was asked.
    if (one.error && calls.length > 1) return calls.map(({ id }) => ({ ...one, id }));
    if (one.error || "result" in one) return [{ ...one, id: 0 }];
  } catch (error) {
    // A node that takes too long has a name of its own.
    if (error instanceof DOMException && error.name === "TimeoutError") throw error;
    throw new NodeSilence(status, error);
  }
  throw new NodeSilence(status);
}
