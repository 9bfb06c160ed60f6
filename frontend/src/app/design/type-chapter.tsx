import { Trans, useLingui } from "@lingui/react/macro";
import { Chapter, Specimen } from "./chapter.tsx";

const sizes = [
  ["hero", "font-title text-hero font-medium tracking-tight"],
  ["2xl", "font-title text-2xl font-medium"],
  ["xl", "font-title text-xl font-medium"],
  ["lg", "font-title text-lg font-medium"],
] as const;

export function TypeChapter() {
  const { t } = useLingui();
  return (
    <Chapter
      id="type"
      title={t`Type`}
      intro={t`Fraunces for titles and large figures, Inter for everything else. Seven sizes; figures of one width; no line longer than seventy letters.`}
    >
      {sizes.map(([name, className]) => (
        <Specimen key={name} label={name}>
          <p className={className}>
            <Trans>A trading house</Trans>
          </p>
        </Specimen>
      ))}
      <Specimen label="base">
        <p className="measure">
          <Trans>
            You repay 1,025.00 EURD by 3 March. If not, Anna may take the bottle rights after 2 more
            days. Whoever signs knows every figure beforehand.
          </Trans>
        </p>
      </Specimen>
      <Specimen label="sm, xs, caps">
        <p className="text-sm">
          <Trans>Read at block 19,456,221</Trans>
        </p>
        <p className="text-xs text-ink-soft">
          <Trans>8 seconds ago</Trans>
        </p>
        <p className="label-caps">
          <Trans>You owe</Trans>
        </p>
      </Specimen>
      <Specimen label={t`Figures`} stacked>
        <p className="text-lg">
          1,111.11
          <br />
          8,888.88
        </p>
        <p className="font-mono text-sm">0x9b1c4e7a0d52f883</p>
      </Specimen>
      <Specimen label={t`Letters`}>
        <p className="text-lg">Œuvre, œillet, « façade », Ærø, naïf, Ÿ, ¿Señor?</p>
        <p className="font-title text-lg font-medium">Œuvre, « façade », 12 × 8,25 %</p>
      </Specimen>
      <Specimen label={t`Other scripts`}>
        <p className="text-lg">Łódź, Şişli, Příbram, Győr</p>
        <p className="text-lg">Мария Ίρις 山田</p>
        <p className="text-lg" dir="auto">
          متجر السوق
        </p>
      </Specimen>
    </Chapter>
  );
}
