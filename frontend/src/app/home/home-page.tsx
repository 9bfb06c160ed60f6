import { lazy, Suspense } from "react";
import { useConnection } from "../../chain/use-connection.ts";
import { useDocumentTitle } from "../../ui/use-document-title.ts";
import { FrontDoor } from "./front-door.tsx";
import { HowItWorks } from "./how-it-works.tsx";
import { Market } from "./market.tsx";

const Affairs = lazy(async () => ({ default: (await import("./affairs.tsx")).Affairs }));

/** For a stranger the front door; for who is connected, his own affairs first. Then what is on offer today. */
export function HomePage() {
  const { address, status } = useConnection();
  useDocumentTitle("");
  const returning = status === "reconnecting";
  return (
    <div className="flex flex-col gap-14 pb-8 sm:gap-16">
      {address ? (
        <Suspense fallback={<div className="min-h-72" />}>
          <Affairs account={address} />
        </Suspense>
      ) : returning ? (
        <div className="min-h-72" />
      ) : (
        <FrontDoor />
      )}
      <Market />
      <HowItWorks />
    </div>
  );
}
