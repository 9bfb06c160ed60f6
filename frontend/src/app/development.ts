/** True when this build talks to a development chain or to none yet. Decides what is in the route tree, nothing else. */
export const isDevelopmentBuild = readDevelopment(__COMPTOIR__);

function readDevelopment(deployment: unknown): boolean {
  if (typeof deployment !== "object" || deployment === null) return true;
  return "development" in deployment && deployment.development === true;
}
