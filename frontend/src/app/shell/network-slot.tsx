import { Trans } from "@lingui/react/macro";
import { useHouse } from "../../chain/house.ts";
import { useClock } from "../../chain/use-clock.ts";
import { BlockBadge } from "../../ui/block-badge.tsx";

/** The network, and the newest block this page has seen of it. */
export function NetworkSlot() {
  const { deployment } = useHouse();
  const { block } = useClock();
  // The clock counts from the opening of the page, the badge as the computer does.
  const readAt = block && performance.timeOrigin + block.seenAt;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
      <span>{deployment.development ? <Trans>Local chain</Trans> : deployment.name}</span>
      {block && readAt ? <BlockBadge block={block.number} readAt={readAt} /> : null}
    </p>
  );
}
