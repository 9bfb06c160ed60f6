import { createServer } from "node:net";

export class PortBusy extends Error {
  override readonly name = "PortBusy";
  readonly port: number;
  readonly use: "chain" | "web";

  constructor(port: number, use: "chain" | "web") {
    super(`Port ${port} on 127.0.0.1 is in use.`);
    this.port = port;
    this.use = use;
  }
}

/** Asks the system for the port and gives it back. Port 0 means "any" and is always free. */
export function assertPortFree(port: number, use: "chain" | "web"): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const busy = error.code === "EADDRINUSE" || error.code === "EACCES";
      reject(busy ? new PortBusy(port, use) : error);
    });
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}
