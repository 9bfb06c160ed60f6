import { type Deployment, parseDeployment } from "@comptoir/sdk/deployment/deployment";

/** This build was made without a deployment: it knows no contract to talk to. */
export class DeploymentMissing extends Error {
  override readonly name = "DeploymentMissing";
  /** What an operator runs; `npm start` does it all for the local chain. */
  readonly command = "COMPTOIR_DEPLOYMENT=<deployment.json> npm run build --workspace frontend";

  constructor() {
    super(
      "This page was built without a deployment. `npm start` deploys on a local chain and serves the page.",
    );
  }
}

/** The deployment compiled into this build. Throws {@link DeploymentMissing}, or DeploymentError with what is wrong. */
export function builtDeployment(raw: unknown = __COMPTOIR__): Deployment {
  if (raw === null || raw === undefined) throw new DeploymentMissing();
  return parseDeployment(raw);
}

/** Prefix of everything this browser remembers about a chain; a chain started afresh shares nothing with the old one. */
export function chainKey({
  chainId,
  genesisHash,
}: Pick<Deployment, "chainId" | "genesisHash">): readonly [number, string] {
  return [chainId, genesisHash.slice(2, 10)];
}
