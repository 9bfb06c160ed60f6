import { Trans, useLingui } from "@lingui/react/macro";
import { useConnect, useConnection, useConnectors } from "wagmi";
import { decodeFault } from "../../chain/errors/decode.ts";
import { devWalletRdns } from "../../dev/persona-choice.ts";
import { FaultNotice } from "../../tx/fault-notice.tsx";
import { Icon } from "../../ui/icon.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { Wallets } from "./wallets.tsx";

/** Of development chains alone, with the keys of everybody in it. */
const PersonaList = __DEVELOPMENT__
  ? lazyPart(() => import("./persona-list.tsx").then((module) => module.PersonaList))
  : undefined;

/** Who is here: the wallets this browser has, or the account that is connected. */
export function ConnectSheet(props: ConnectSheetProps) {
  return (
    <Wallets>
      <OpenSheet {...props} />
    </Wallets>
  );
}

type ConnectSheetProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

function OpenSheet({ open, onOpenChange }: ConnectSheetProps) {
  const { t } = useLingui();
  const connection = useConnection();
  const connected = connection.status === "connected";
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={connected ? t`Your account` : t`Connect a wallet`}
    >
      {connected ? (
        <AccountPanel address={connection.address} onLeave={() => onOpenChange(false)} />
      ) : (
        <WalletList onDone={() => onOpenChange(false)} />
      )}
    </Sheet>
  );
}

function WalletList({ onDone }: { readonly onDone: () => void }) {
  const connectors = useConnectors();
  const {
    mutate: connect,
    isPending,
    error,
    variables,
  } = useConnect({ mutation: { onSuccess: onDone } });
  const wallets = connectors.filter(({ id }) => id !== devWalletRdns);
  const development = connectors.find(({ id }) => id === devWalletRdns);
  return (
    <div className="flex flex-col gap-5">
      <p className="measure text-ink-soft">
        <Trans>
          A wallet keeps your keys and asks you before anything is signed. This page never sees
          them.
        </Trans>
      </p>
      {development && PersonaList && <PersonaList connector={development} onDone={onDone} />}
      {wallets.length > 0 && (
        <ul className="flex flex-col gap-2">
          {wallets.map((connector) => (
            <li key={connector.uid}>
              <button
                type="button"
                aria-disabled={isPending || undefined}
                onClick={isPending ? undefined : () => connect({ connector })}
                className="flex min-h-12 w-full items-center gap-3 rounded-md border border-edge bg-sheet px-3 text-left font-medium transition-colors hover:border-ink"
              >
                {connector.icon ? (
                  <img src={connector.icon} alt="" width={28} height={28} className="rounded-sm" />
                ) : (
                  <Icon name="wallet" size={28} />
                )}
                <span className="flex-1">{connector.name}</span>
                {isPending && variables.connector === connector && (
                  <span className="text-sm text-ink-soft">
                    <Trans>waiting for the wallet</Trans>
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {wallets.length === 0 && !development && (
        <Notice title={<Trans>No wallet was found in this browser</Trans>}>
          <Trans>
            Install one that announces itself to pages (most do), load this page again, and it
            stands here.
          </Trans>
        </Notice>
      )}
      {error && <FaultNotice fault={decodeFault(error)} />}
    </div>
  );
}
