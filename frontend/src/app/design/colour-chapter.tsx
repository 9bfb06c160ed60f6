import { useLingui } from "@lingui/react/macro";
import { Chapter, Specimen } from "./chapter.tsx";

const papers = ["paper", "sheet", "hollow"];
const inks = ["ink", "ink-soft", "ink-faint", "seal-text", "brass"];
const tones = ["ok", "warn", "bad", "info"];

export function ColourChapter() {
  const { t } = useLingui();
  return (
    <Chapter
      id="colour"
      title={t`Colour`}
      intro={t`A role has a name, a colour has none. Vermilion is for the one next action; green and red say gain and loss, never alone.`}
    >
      <Specimen label={t`Paper`}>
        {papers.map((name) => (
          <Swatch key={name} name={name} />
        ))}
        <Swatch name="hairline" />
        <Swatch name="edge" />
      </Specimen>
      <Specimen label={t`Ink`}>
        {inks.map((name) => (
          <Swatch key={name} name={name} />
        ))}
      </Specimen>
      <Specimen label={t`Seal`}>
        <Swatch name="seal" text="on-seal" />
        <Swatch name="seal-deep" text="on-seal" />
      </Specimen>
      <Specimen label={t`State`}>
        {tones.map((name) => (
          <Swatch key={name} name={`${name}-wash`} text={name} />
        ))}
        <Swatch name="brass-wash" text="brass" />
      </Specimen>
    </Chapter>
  );
}

/** The name of a role on its colour; ink names stand on paper in that ink. */
function Swatch({ name, text }: { readonly name: string; readonly text?: string }) {
  const isInk = inks.includes(name);
  return (
    <span
      className="flex h-16 w-32 items-end rounded-sm border border-hairline p-2 text-xs font-medium"
      style={{
        background: `var(--${isInk ? "sheet" : name})`,
        color: `var(--${isInk ? name : (text ?? (name === "edge" ? "paper" : "ink"))})`,
      }}
    >
      {name}
    </span>
  );
}
