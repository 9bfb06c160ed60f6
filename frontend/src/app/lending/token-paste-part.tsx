import { lazyPart } from "../../ui/lazy-part.tsx";

const Dialog = lazyPart(() =>
  import("../../features/wallet/token-paste-dialog.tsx").then((module) => module.TokenPasteDialog),
);

type TokenPasteProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

/** Another token, by its address: few ever ask for one. */
export function TokenPasteDialog(props: TokenPasteProps) {
  return props.open ? <Dialog {...props} /> : null;
}
