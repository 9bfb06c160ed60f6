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

/** A colour with its role below; on papers and washes a word in the ink that is meant for them. */
function Swatch({ name, text }: { readonly name: string; readonly text?: string }) {
  const isInk = inks.includes(name);
  const word = isInk ? name : (text ?? (papers.includes(name) ? "ink" : undefined));
  return (
    <span className="flex flex-col gap-1">
      <span
        className="grid h-14 w-28 place-items-center rounded-sm border border-hairline font-title text-lg font-medium"
        style={{
          background: `var(--${isInk ? "sheet" : name})`,
          ...(word ? { color: `var(--${word})` } : {}),
        }}
      >
        {word && "Aa"}
      </span>
      <span className="text-xs text-ink-soft">{name}</span>
    </span>
  );
}
