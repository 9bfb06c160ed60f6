import { Trans, useLingui } from "@lingui/react/macro";
import { Button, type ButtonTone, IconButton } from "../../ui/button.tsx";
import { Chapter, Specimen } from "./chapter.tsx";

const tones: readonly ButtonTone[] = ["primary", "secondary", "quiet", "danger"];

export function ButtonChapter() {
  const { t } = useLingui();
  const words: Record<ButtonTone, string> = {
    primary: t`Repay`,
    secondary: t`Extend`,
    quiet: t`Print`,
    danger: t`Cancel the offer`,
  };
  return (
    <Chapter
      id="button"
      title={t`Buttons`}
      intro={t`At most one vermilion button a view. A pending one keeps its words and its focus; a disabled one has its reason beside it.`}
    >
      <Specimen label={t`At rest`}>
        {tones.map((tone) => (
          <Button key={tone} tone={tone}>
            {words[tone]}
          </Button>
        ))}
      </Specimen>
      <Specimen label={t`Under the hand`}>
        {tones.map((tone) => (
          <Button key={tone} tone={tone} data-force="hover">
            {words[tone]}
          </Button>
        ))}
      </Specimen>
      <Specimen label={t`With the focus`}>
        {tones.map((tone) => (
          <Button key={tone} tone={tone} data-force="focus">
            {words[tone]}
          </Button>
        ))}
      </Specimen>
      <Specimen label={t`Pending`}>
        <Button tone="primary" pending>
          <Trans>Waiting for your wallet</Trans>
        </Button>
        <Button pending>
          <Trans>Reading again</Trans>
        </Button>
        <IconButton icon="refresh" label={t`Read again`} pending />
      </Specimen>
      <Specimen label={t`Disabled`}>
        {tones.map((tone) => (
          <Button key={tone} tone={tone} disabled>
            {words[tone]}
          </Button>
        ))}
        <span className="text-sm text-ink-soft">
          <Trans>The seller has not accepted yet.</Trans>
        </span>
      </Specimen>
      <Specimen label={t`Sizes`}>
        <Button size="sm" icon="refresh">
          <Trans>Try again</Trans>
        </Button>
        <Button icon="print">
          <Trans>Print</Trans>
        </Button>
        <Button size="lg" tone="primary" icon="seal">
          <Trans>Sign the offer</Trans>
        </Button>
      </Specimen>
      <Specimen label={t`Icons alone`}>
        <IconButton icon="copy" label={t`Copy`} size="sm" />
        <IconButton icon="refresh" label={t`Read again`} />
        <IconButton icon="cross" label={t`Close`} tone="secondary" />
      </Specimen>
      <Specimen label={t`Long words`}>
        <div className="w-56 max-w-full">
          <Button wide tone="primary">
            <Trans>Repay everything and take the twelve bottles back</Trans>
          </Button>
        </div>
      </Specimen>
    </Chapter>
  );
}
