import { readFileSync, writeFileSync } from "node:fs";
import type { Deployment as PublicDeployment } from "@comptoir/sdk/deployment/deployment";
import type { Address } from "viem";

/**
 * `<state>/deployment.json`: what the web app reads of it, and for scripts the address of every other Ignition future by
 * its name, each token's among them.
 */
export type Deployment = Omit<PublicDeployment, "addresses"> & {
  readonly addresses: PublicDeployment["addresses"] & Readonly<Record<string, Address>>;
};

export const deploymentFile = "deployment.json";

export function readDeployment(path: string): Deployment | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

export function writeDeployment(path: string, deployment: Deployment): void {
  writeFileSync(path, `${JSON.stringify(deployment, null, 2)}\n`);
}
