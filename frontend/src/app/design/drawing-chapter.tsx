import { useLingui } from "@lingui/react/macro";
import { Drawing, type DrawingName } from "../../ui/drawing.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { Chapter, Specimen } from "./chapter.tsx";
import { ids } from "./samples.ts";

const icons: readonly IconName[] = [
  "lend",
  "shop",
  "purchases",
  "sales",
  "loans",
  "settings",
  "home",
  "tray",
  "wallet",
  "mail",
  "check",
  "cross",
  "plus",
  "minus",
  "warning",
  "info",
  "clock",
  "copy",
  "external",
  "search",
  "refresh",
  "download",
  "print",
  "key",
  "seal",
  "scales",
  "menu",
  "language",
  "sun",
  "moon",
  "system",
  "arrowLeft",
  "arrowRight",
  "chevronDown",
  "chevronRight",
  "sort",
  "sortUp",
  "sortDown",
];
const drawings: readonly DrawingName[] = ["ledger", "counter", "balance", "parcel"];

export function DrawingChapter() {
  const { t } = useLingui();
  return (
    <Chapter
      id="drawing"
      title={t`Rosettes and drawings`}
      intro={t`A rosette is computed from an id: it helps to tell documents apart, and is never offered as a check. Icons and engravings are of one hand.`}
    >
      <Specimen label="20 px">
        {ids.map((id) => (
          <Rosette key={id} id={id} />
        ))}
      </Specimen>
      <Specimen label="64 px">
        {ids.slice(0, 8).map((id) => (
          <Rosette key={id} id={id} size={64} />
        ))}
      </Specimen>
      <Specimen label={t`A plate`}>
        {ids.slice(0, 3).map((id) => (
          <Rosette key={id} id={id} size={220} />
        ))}
      </Specimen>
      <Specimen label={t`Icons`}>
        {icons.map((name) => (
          <Icon key={name} name={name} size={22} />
        ))}
      </Specimen>
      <Specimen label={t`Engravings`}>
        {drawings.map((name) => (
          <Drawing key={name} name={name} className="w-36" />
        ))}
      </Specimen>
    </Chapter>
  );
}
