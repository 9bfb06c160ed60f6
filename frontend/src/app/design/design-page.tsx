import { Trans, useLingui } from "@lingui/react/macro";
import { PageHeader } from "../../ui/page-header.tsx";
import { ControlsSection } from "./controls-section.tsx";
import { DocumentSection } from "./document-section.tsx";
import { FeedbackSection } from "./feedback-section.tsx";
import { FiguresSection } from "./figures-section.tsx";
import { RosetteSection } from "./rosette-section.tsx";

/** The pattern book: every primitive in its states. Development chains only. */
export function DesignPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`Pattern book`}>
        <Trans>Every part of the house in its states, for whoever builds a room.</Trans>
      </PageHeader>
      <div className="flex flex-col gap-14">
        <RosetteSection />
        <ControlsSection />
        <FiguresSection />
        <FeedbackSection />
        <DocumentSection />
      </div>
    </>
  );
}
