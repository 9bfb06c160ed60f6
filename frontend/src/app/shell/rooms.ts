import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { IconName } from "../../ui/icon.tsx";

/** The rooms of the house, in the order of the rail. */
export const rooms = [
  { to: "/lend", label: msg`Lend`, icon: "lend" },
  { to: "/shop", label: msg`Shop`, icon: "shop" },
  { to: "/purchases", label: msg`Purchases`, icon: "purchases" },
  { to: "/sales", label: msg`Sales`, icon: "sales" },
  { to: "/loans", label: msg`Loans`, icon: "loans" },
  { to: "/settings", label: msg`Settings`, icon: "settings" },
] as const satisfies readonly { to: string; label: MessageDescriptor; icon: IconName }[];
