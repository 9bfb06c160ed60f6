import { useLingui } from "@lingui/react/macro";
import { Address } from "../../ui/address.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { anna, bruno } from "./samples.ts";
import { Row, Specimens } from "./specimen.tsx";

const ids = Array.from(
  { length: 12 },
  (_, n) => `0x${(n * 7919 + 12_345).toString(16).padStart(64, "a")}`,
);

export function RosetteSection() {
  const { t } = useLingui();
  return (
    <Specimens title={t`Rosettes and addresses`}>
      <Row>
        {ids.map((id) => (
          <Rosette key={id} id={id} />
        ))}
      </Row>
      <Row>
        {ids.slice(0, 8).map((id) => (
          <Rosette key={id} id={id} size={64} />
        ))}
      </Row>
      <Row>
        {ids.slice(0, 3).map((id) => (
          <Rosette key={id} id={id} size={240} />
        ))}
      </Row>
      <Row>
        <Address address={anna} name="Anna" />
        <Address address={bruno} />
        <Address address={bruno} bare />
      </Row>
    </Specimens>
  );
}
