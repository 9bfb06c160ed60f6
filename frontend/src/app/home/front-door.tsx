import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button } from "../../ui/button.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { houseId } from "../house.ts";

/** What a stranger sees first: what the house is, and the two ways in. */
export function FrontDoor() {
  return (
    <section className="relative grid items-center gap-x-10 gap-y-8 overflow-clip md:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
      <div>
        <h1 tabIndex={-1} className="font-title text-hero font-medium tracking-tight text-balance">
          <Trans>A trading house between people</Trans>
        </h1>
        <p className="measure mt-5 text-lg text-ink-soft">
          <Trans>
            Sell and buy with real recourse. Lend and borrow without a bank. The terms are written
            before anything moves, the money waits in contracts that nobody owns, and every affair
            has an end on a date you know.
          </Trans>
        </p>
        <div className="mt-7 flex flex-wrap gap-3">
          <Button asChild tone="primary" size="lg">
            <Link to="/shop">
              <Trans>See what is for sale</Trans>
            </Link>
          </Button>
          <Button asChild size="lg">
            <Link to="/lend">
              <Trans>Lend or borrow</Trans>
            </Link>
          </Button>
        </div>
      </div>
      <div className="mx-auto w-full max-w-56 max-md:hidden md:max-w-96" aria-hidden="true">
        <Rosette id={houseId} detail="plate" fluid />
      </div>
    </section>
  );
}
