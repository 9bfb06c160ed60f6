/** True when this build talks to a development chain or to none yet. Decides what is in the route tree, nothing else. */
export const isDevelopmentBuild = __DEVELOPMENT__;
