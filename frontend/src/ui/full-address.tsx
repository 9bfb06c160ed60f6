export type FullAddressProps = {
  readonly address: `0x${string}`;
  /** Another address: characters that differ from it are marked. */
  readonly unlike?: `0x${string}` | undefined;
};

/** All forty characters in groups of four, because the middle is what nobody reads and a look-alike differs in. */
export function FullAddress({ address, unlike }: FullAddressProps) {
  const digits = address.slice(2);
  const other = unlike?.slice(2).toLowerCase();
  const groups = digits.match(/.{1,4}/gu) ?? [];
  return (
    <span className="font-mono text-sm">
      <span className="text-ink-soft">0x</span>
      {groups.map((group, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: ten places that never move
          key={index}
          // Space that is drawn, not written: what is copied has none.
          className={`ml-[0.5ch] inline ${index % 2 === 0 ? "" : "text-ink-soft"}`}
        >
          <wbr />
          {[...group].map((character, place) => {
            const at = index * 4 + place;
            const differs = other !== undefined && other[at] !== character.toLowerCase();
            return differs ? (
              <mark key={at} className="rounded-xs bg-warn-wash font-bold text-bad underline">
                {character}
              </mark>
            ) : (
              character
            );
          })}
        </span>
      ))}
    </span>
  );
}
