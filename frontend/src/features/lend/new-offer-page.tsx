import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { flushSync } from "react-dom";
import { ConnectFirst } from "../../chain/connect-prompt.tsx";
import { useTokenBook } from "../../chain/token-book.ts";
import { useChainNow } from "../../chain/use-clock.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { useTokens } from "../../chain/use-token.ts";
import { useBalances } from "../../data/use-balances.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstInvalid } from "../../ui/focus-invalid.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { buildOffer } from "./build-offer.ts";
import { backingOf, type DraftField, type OfferDraft, parseDraft } from "./offer-draft.ts";
import { OfferForm } from "./offer-form.tsx";
import { OfferSummary } from "./offer-summary.tsx";
import { offerWarnings } from "./offer-warnings.ts";
import { type PasteDialog, UnknownTokenNotice } from "./token-choice.tsx";
import { usePublish } from "./use-publish.tsx";

const route = getRouteApi("/lend/new");

const emptyDraft: OfferDraft = {
  side: "lend",
  token: undefined,
  amount: "",
  minFill: "",
  rate: "5",
  minInterest: "",
  term: "90",
  payment: "single",
  count: "3",
  security: "erc20",
  collateral: undefined,
  pledge: "",
  piece: "",
  grace: "3",
  validFor: "30",
  taker: "",
};

/** Whom nobody will ever lend to: stands for the maker while no wallet is connected. */
const nobody = "0x0000000000000000000000000000000000000001";

/** One's own terms, written down, signed and put on the board. */
export function NewOfferPage({ pasteDialog }: { readonly pasteDialog: PasteDialog }) {
  const { t } = useLingui();
  const locale = useLocale();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { tokens } = useTokenBook();
  const { address } = useConnection();
  const [draft, setDraft] = useState<OfferDraft>({
    ...emptyDraft,
    side: search.side ?? "lend",
    token: tokens.find(({ kind }) => kind === "erc20")?.address,
  });
  const [touched, setTouched] = useState<ReadonlySet<DraftField>>(new Set());
  const [tried, setTried] = useState(false);
  const chosen = [draft.token, draft.collateral].filter((one) => one !== undefined);
  const find = useTokens(chosen);
  // The summary warns with the rest; until there is one, the choice alone is worth a word.
  const strangers = chosen.map(find).filter(({ pasted }) => pasted);
  const now = useChainNow(60_000);
  const publish = usePublish();

  const parsed = parseDraft(draft, { locale, unit: find });
  const backing = parsed.ok ? backingOf(parsed.values) : undefined;
  const behind = backing?.token ?? draft.token;
  const balances = useBalances(address, behind ? [behind] : []);
  const have = balances.data?.value[0]?.balance;
  const short = backing !== undefined && have !== undefined && have < backing.units;
  const problems = parsed.ok
    ? short
      ? { [backing.field]: { reason: "exceeds", have, token: backing.token } as const }
      : {}
    : parsed.problems;
  const shown = Object.fromEntries(
    Object.entries(problems).filter(
      ([field]) => tried || [...touched].some((one) => one === field),
    ),
  );
  const offer = parsed.ok
    ? buildOffer(parsed.values, { maker: address ?? nobody, now: now ?? 0, epoch: 0, nonce: 0n })
    : undefined;
  const warnings = offer
    ? offerWarnings(offer, {
        reader: "maker",
        lends: draft.side === "lend",
        isUnknown: (token) => find(token).pasted,
      })
    : [];

  const submit = async (form: HTMLFormElement) => {
    // The marks must stand before the focus can go to one of them.
    flushSync(() => setTried(true));
    if (!parsed.ok || short) focusFirstInvalid(form);
    if (!parsed.ok || short || !address) return;
    const done = await publish.begin(parsed.values, address, have ?? 0n);
    if (done) void navigate({ to: "/loans" });
  };
  return (
    <>
      <PageHeader
        title={draft.side === "lend" ? t`Offer a loan` : t`Ask for a loan`}
        eyebrow={
          <Link to="/lend" className="hover:underline">
            <Trans>← The board</Trans>
          </Link>
        }
      >
        <Trans>
          You write the terms and sign them. Nothing moves until somebody takes them up, and until
          then you may cancel.
        </Trans>
      </PageHeader>
      <form
        className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <OfferForm
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          problems={shown}
          onTouch={(field) => setTouched((before) => new Set([...before, field]))}
          balance={draft.side === "lend" ? have : undefined}
          pasteDialog={pasteDialog}
        />
        <aside
          aria-label={t`Summary`}
          className="flex flex-col gap-5 rounded-lg border border-edge bg-sheet p-5 lg:sticky lg:top-6"
        >
          {offer && now !== undefined ? (
            <OfferSummary offer={offer} now={now} warnings={warnings} />
          ) : (
            <>
              <p className="text-ink-soft">
                <Trans>
                  Fill in the terms: here you will read what they cost, when it is due, and what
                  happens otherwise.
                </Trans>
              </p>
              <UnknownTokenNotice symbols={strangers.map(({ symbol }) => symbol)} />
            </>
          )}
          {publish.fault}
          {address ? (
            <>
              <Button
                type="submit"
                tone="primary"
                size="lg"
                icon="seal"
                wide
                pending={publish.busy}
              >
                <Trans>Sign and publish</Trans>
              </Button>
              <p className="text-sm text-ink-soft">
                <Trans>
                  You sign the terms first, without a fee; then one entry goes to the journal, with
                  an approval of exactly this amount before it where one is needed.
                </Trans>
              </p>
            </>
          ) : (
            <div className="flex flex-col gap-2">
              <ConnectFirst size="lg" wide />
              <p className="text-sm text-ink-soft">
                <Trans>Nothing is published before you have read and signed.</Trans>
              </p>
            </div>
          )}
          {tried && (short || !parsed.ok) && (
            <Notice tone="bad" announce>
              <Trans>Something is missing or wrong above; it is marked at its field.</Trans>
            </Notice>
          )}
        </aside>
      </form>
    </>
  );
}
