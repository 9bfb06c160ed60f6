import { Trans, useLingui } from "@lingui/react/macro";
import { formatBasisPoints } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { HeroFigure } from "../../ui/hero-figure.tsx";
import { Money } from "../../ui/money.tsx";
import { Stats } from "../../ui/stat.tsx";
import { Chapter, Specimen } from "./chapter.tsx";
import { useEuro } from "./samples.ts";

export function MoneyChapter() {
  const { t } = useLingui();
  const locale = useLocale();
  const euro = useEuro();
  const owed = euro(102_500n);
  return (
    <Chapter
      id="money"
      title={t`Money and figures`}
      intro={t`The unit is always there, figures stand on the decimal sign, a percentage stands beside its money. One figure of a page is the largest.`}
    >
      <Specimen label={t`The largest`}>
        <HeroFigure
          label={t`You owe`}
          figure={<Money parts={owed} size="hero" />}
          sentence={t`You repay by 3 March. If not, Anna may take the bottle rights after 2 more days.`}
        />
      </Specimen>
      <Specimen label={t`Sizes`}>
        <Money parts={owed} size="lg" />
        <Money parts={owed} />
        <Money parts={owed} size="sm" />
      </Specimen>
      <Specimen label={t`Gain, loss, before`}>
        <Money parts={euro(2_500n)} change="gain" />
        <Money parts={euro(310n)} change="loss" />
        <Money parts={euro(-310n)} />
        <Money parts={euro(110_000n)} former />
      </Specimen>
      <Specimen label={t`Huge and tiny`}>
        <Money parts={euro(115_792_089_237_316_195_423_570n)} />
        <Money
          parts={{
            integer: "0",
            fraction: locale === "fr" ? ",000\u202f000\u202f12" : ".00000012",
            unit: "WBTC",
          }}
        />
      </Specimen>
      <Specimen label={t`In a column`} stacked>
        <div className="flex w-fit flex-col items-end">
          <Money parts={owed} fractionWidth={3} />
          <Money parts={{ ...euro(48_000n), fraction: "" }} fractionWidth={3} />
          <Money parts={euro(725n)} fractionWidth={3} />
        </div>
      </Specimen>
      <Specimen label={t`Side by side`} stacked>
        <Stats
          stats={[
            {
              key: "lent",
              label: t`You have lent`,
              figure: <Money parts={euro(1_234_500n)} size="lg" />,
              note: <Trans>in 14 loans</Trans>,
            },
            {
              key: "due",
              label: t`Due this week`,
              figure: <Money parts={euro(20_500n)} size="lg" />,
              note: <Trans>2 loans, the first on 3 March</Trans>,
            },
            {
              key: "rate",
              label: t`Rate a year`,
              figure: formatBasisPoints(locale, 640),
              note: (
                <Trans>
                  earns <Money parts={euro(79_000n)} size="sm" />
                </Trans>
              ),
            },
          ]}
        />
      </Specimen>
    </Chapter>
  );
}
