import type { OrderStage } from "@comptoir/sdk/orders/status";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { IconName } from "../../ui/icon.tsx";
import { Stamp, type StampTone } from "../../ui/stamp.tsx";

type StampFace = {
  readonly label: MessageDescriptor;
  readonly tone: StampTone;
  readonly icon?: IconName;
};

const faces: Record<OrderStage, StampFace> = {
  unpaid: { label: msg({ message: "Unpaid", context: "order" }), tone: "neutral" },
  lapsed: { label: msg({ message: "Lapsed", context: "order" }), tone: "neutral" },
  proposal: { label: msg({ message: "Paid in", context: "order" }), tone: "info", icon: "seal" },
  overdue: { label: msg({ message: "Late", context: "order" }), tone: "bad", icon: "clock" },
  shipped: {
    label: msg({ message: "Shipped", context: "order" }),
    tone: "info",
    icon: "arrowRight",
  },
  releasable: { label: msg({ message: "Due", context: "order" }), tone: "warn" },
  disputed: { label: msg({ message: "Disputed", context: "order" }), tone: "warn", icon: "scales" },
  silent: { label: msg({ message: "Unruled", context: "order" }), tone: "warn", icon: "scales" },
  paid: { label: msg({ message: "Paid out", context: "order" }), tone: "ok" },
  returned: {
    label: msg({ message: "Returned", context: "order" }),
    tone: "neutral",
    icon: "arrowLeft",
  },
  split: { label: msg({ message: "Shared", context: "order" }), tone: "neutral", icon: "scales" },
};

/** The state of an order, struck. */
export function StageStamp({
  stage,
  kind = "table",
}: {
  readonly stage: OrderStage;
  readonly kind?: "table" | "document";
}) {
  const { i18n } = useLingui();
  const { label, tone, icon } = faces[stage];
  return (
    <Stamp tone={tone} kind={kind} {...(icon ? { icon } : {})}>
      {i18n._(label)}
    </Stamp>
  );
}
