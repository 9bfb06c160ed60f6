import { PortBusy } from "../chain/port.ts";
import { StartFailure } from "./failure.ts";

/** What failed and what to do, in two sentences where a person can act, with the stack where only we can. */
export function explain(error: unknown): string {
  if (error instanceof StartFailure) return `${error.message}\n${error.advice}`;
  if (error instanceof PortBusy) {
    const option = error.use === "web" ? "--port" : "--rpc-port";
    return (
      `${error.message} Perhaps Comptoir is already running in another window.\n` +
      `Stop what uses it, or choose another: npm start -- ${option} ${error.port + 1}`
    );
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Something failed that should not have:\n${text}\n\`npm start -- --fresh\` begins anew and keeps the old chain aside.`;
}
