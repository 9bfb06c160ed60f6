import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ChangeEvent, useRef, useState } from "react";
import { type BookEntry, bookFile, importBook, useAddressBook } from "../../chain/address-book.ts";
import { useHouse } from "../../chain/house.ts";
import { Address } from "../../ui/address.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** The names the reader gave to addresses: in this browser alone, and in a file if he wants one. */
export function NamesSection() {
  const entries = useAddressBook();
  return (
    <section aria-labelledby="names" className="flex flex-col items-start gap-3">
      <h2 id="names" className="font-title text-xl">
        <Trans>Whom you know</Trans>
      </h2>
      <p className="measure text-sm text-ink-soft">
        <Trans>
          Press an address anywhere to give it a name. Names are yours: nobody can name himself
          here, and none is taken from the chain.
        </Trans>
      </p>
      {entries.length > 0 && (
        <ul className="flex w-full flex-col">
          {entries.map(({ address }) => (
            <li key={address} className="border-b border-hairline py-2">
              <Address address={address} />
            </li>
          ))}
        </ul>
      )}
      <Files entries={entries} />
    </section>
  );
}

type Outcome = { readonly taken: number } | "unreadable";

function Files({ entries }: { readonly entries: readonly BookEntry[] }) {
  const { t } = useLingui();
  const { deployment } = useHouse();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (!file) return;
    try {
      setOutcome({ taken: await importBook(deployment, await file.text()) });
    } catch {
      setOutcome("unreadable");
    }
  };
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {entries.length > 0 && (
          <Button size="sm" icon="download" onClick={() => download(bookFile(entries))}>
            <Trans>Save as a file</Trans>
          </Button>
        )}
        <Button size="sm" onClick={() => input.current?.click()}>
          <Trans>Take names from a file</Trans>
        </Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-label={t`File of names`}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => void take(event)}
        />
      </div>
      {outcome === "unreadable" && (
        <Notice tone="bad" announce>
          <Trans>That file holds no names.</Trans>
        </Notice>
      )}
      {outcome !== undefined && outcome !== "unreadable" && (
        <Notice tone={outcome.taken > 0 ? "ok" : "warn"} announce>
          <Plural
            value={outcome.taken}
            _0="That file holds no names."
            one="# name was taken."
            other="# names were taken."
          />
        </Notice>
      )}
    </>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "comptoir-names.json";
  link.click();
  URL.revokeObjectURL(url);
}
