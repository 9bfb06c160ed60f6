import type { Cid } from "@comptoir/sdk/content/cid";
import { imageKind } from "@comptoir/sdk/content/image";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/icon.tsx";
import { useDocument } from "./queries.ts";

/** Bytes that say themselves that they are a picture; SVG and everything else is refused. */
function readPicture(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes], { type: imageKind(bytes).mime });
}

export type VerifiedPictureProps = {
  readonly cid: Cid | undefined;
  /** Text of a stranger: shown as text. Empty beside a title that says the same. */
  readonly alt: string;
  /** Gives the frame its size; the picture fills it. */
  readonly className?: string;
};

/** A picture only when its bytes are those that its address names: drawn from memory, never from a stranger's URL. */
export function VerifiedPicture({ cid, alt, className }: VerifiedPictureProps) {
  const { t } = useLingui();
  const { data, error } = useDocument(cid, readPicture);
  const url = useObjectUrl(data);
  const [broken, setBroken] = useState(false);
  const missing = Boolean(error) || broken;
  return (
    <span
      className={classNames(
        "relative flex items-center justify-center overflow-hidden rounded-sm border border-hairline bg-hollow",
        className,
      )}
    >
      {url && !missing && (
        <img
          src={url}
          alt={alt}
          onError={() => setBroken(true)}
          className="size-full object-cover dark:brightness-90"
        />
      )}
      {missing && (
        <span title={t`This picture could not be verified`} className="text-ink-faint">
          <Icon name="seal" />
          <span className="sr-only">{t`This picture could not be verified`}</span>
        </span>
      )}
    </span>
  );
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [blob]);
  return url;
}
