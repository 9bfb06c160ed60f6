import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "@tanstack/react-router";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { rooms } from "./shell/rooms.ts";

/** A room whose counter is not open yet. */
export function RoomPage() {
  const { i18n } = useLingui();
  const { pathname } = useLocation();
  const room = rooms.find((one) => one.to === pathname);
  return (
    <>
      <PageHeader title={room ? i18n._(room.label) : ""} />
      <EmptyState
        drawing="counter"
        title={<Trans>This counter is not open yet</Trans>}
        action={
          <Button asChild>
            <Link to="/">
              <Trans>Back to the front door</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>Its fittings are being installed.</Trans>
      </EmptyState>
    </>
  );
}
