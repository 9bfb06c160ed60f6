import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Rosette } from "../../ui/rosette.tsx";
import { houseId } from "../house.ts";

/** The sign of the house, and the way to its front door. */
export function Brand() {
  const { t } = useLingui();
  return (
    <Link
      to="/"
      aria-label={t`Comptoir, front door`}
      className="inline-flex items-center gap-2.5 rounded-sm"
    >
      <Rosette id={houseId} size={30} />
      <span className="font-title text-xl leading-none font-semibold tracking-tight">Comptoir</span>
    </Link>
  );
}
