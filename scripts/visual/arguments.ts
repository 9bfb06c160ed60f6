import { parseArgs } from "node:util";

export type VisualArguments = {
  /** Keep what was taken now as what later runs compare with. */
  readonly update: boolean;
  /** Every combination of theme, language and width, not only those of the repository. */
  readonly all: boolean;
  /** One chapter, by its anchor. */
  readonly only: string | undefined;
};

/** Throws with Node's own words for an option it does not know. */
export function readArguments(args: readonly string[]): VisualArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      update: { type: "boolean", default: false },
      all: { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  return { update: values.update, all: values.all, only: values.only };
}
