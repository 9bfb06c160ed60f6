import { inLanguage } from "@comptoir/sdk/catalogue/text";
import { developmentMnemonic, PERSONAS } from "@comptoir/sdk/deployment/personas";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { mnemonicToAccount } from "viem/accounts";
import { type Connector, useConnect, useConnection } from "wagmi";
import { useHouse } from "../../chain/house.ts";
import { chosenPersona, personaCount } from "../../dev/persona-choice.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Rosette } from "../../ui/rosette.tsx";

const addresses = new Map<number, string>();

/** Derived once: a mnemonic takes a moment to become a key. */
function addressOf(index: number): string {
  const known =
    addresses.get(index) ?? mnemonicToAccount(developmentMnemonic, { addressIndex: index }).address;
  addresses.set(index, known);
  return known;
}

/** Whom to play on the local chain. Chosen again while connected, it changes the account. */
export function PersonaList({
  connector,
  onDone,
}: {
  readonly connector: Connector;
  readonly onDone?: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { deployment } = useHouse();
  const { status } = useConnection();
  const { mutateAsync: connect } = useConnect();
  const [chosen, setChosen] = useState(chosenPersona);
  const people = Array.from({ length: personaCount }, (_, index) => {
    const persona = PERSONAS[index];
    return {
      index,
      name: persona ? inLanguage(persona.name, locale) : t`Somebody new`,
      line: persona
        ? inLanguage(persona.line, locale)
        : t`Has nothing yet but the coin for network fees.`,
    };
  });
  const play = async (index: number) => {
    const { announceDevWallet } = await import("../../dev/dev-wallet.ts");
    announceDevWallet(deployment).choose(index);
    setChosen(index);
    if (status !== "connected") await connect({ connector });
    onDone?.();
  };
  return (
    <section>
      <h3 className="font-semibold">
        <Trans>Development wallet</Trans>
      </h3>
      <p className="mb-2 text-sm text-ink-soft">
        <Trans>
          Its keys are public, and exist on this local chain alone. Whom do you want to be?
        </Trans>
      </p>
      <ul className="flex flex-col gap-1.5">
        {people.map(({ index, name, line }) => (
          <li key={index}>
            <button
              type="button"
              aria-pressed={status === "connected" && chosen === index}
              onClick={() => void play(index)}
              className="flex min-h-12 w-full items-center gap-3 rounded-md border border-edge bg-sheet px-3 py-2 text-left transition-colors hover:border-ink aria-pressed:border-brass"
            >
              <Rosette id={addressOf(index)} size={28} />
              <span>
                <span className="block font-medium">{name}</span>
                <span className="block text-sm text-ink-soft">{line}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
