import { Trans } from "@lingui/react/macro";
import type { Call } from "./define-write.ts";
import type { Flow } from "./flow.ts";
import { signedCall } from "./permit.ts";

/** The very objects that go to the wallet, for whoever wants to compare, one click away. */
export function SignedObjects({ flow }: { readonly flow: Flow }) {
  const objects = flow.kind === "sign" ? [flow.sign.typedData] : objectsOf(flow);
  if (objects.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="w-fit cursor-pointer text-ink-soft underline underline-offset-4">
        <Trans>Exactly what is signed</Trans>
      </summary>
      <div className="mt-2 flex flex-col gap-2">
        {objects.map((object) => {
          const text = asText(object);
          return (
            <pre
              key={text}
              className="rounded-sm bg-hollow p-3 font-mono text-xs break-all whitespace-pre-wrap"
            >
              {text}
            </pre>
          );
        })}
      </div>
    </details>
  );
}

function objectsOf(flow: Flow & { readonly kind: "write" }): readonly object[] {
  return flow.steps.map((step) => {
    switch (step.kind) {
      case "permit":
        return step.typedData;
      case "batch":
        return { atomicRequired: true, calls: step.calls };
      case "action":
        return signedCall(flow.write.call, flow.steps) satisfies Call;
      default:
        return step.call;
    }
  });
}

const asText = (object: object): string =>
  JSON.stringify(object, (_, value) => (typeof value === "bigint" ? value.toString() : value), 2);
