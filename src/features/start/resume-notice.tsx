import { useState } from "react";
import { currentMonth } from "#state/new-identity.ts";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate } from "#ui/navigation/route.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { firstAnswers } from "./wizard-answers.ts";
import { dropWizardDraft, wizardDraft } from "./wizard-draft.ts";
import { wizardTexts } from "./wizard-texts.ts";

/** A wizard that was left beyond its first step: go on, or begin anew. */
export function ResumeNotice() {
  const t = useTexts(wizardTexts);
  const language = useLanguage();
  const [draft] = useState(() => wizardDraft(firstAnswers(currentMonth(), language, t.defaultName)));
  if (!draft || draft.step === 1) return null;
  return (
    <Notice
      actions={
        <>
          <ButtonLink size="small" href="#/new">
            {t.resume.go}
          </ButtonLink>
          <Button
            size="small"
            look="text"
            onClick={() => {
              dropWizardDraft();
              navigate({ path: "/new", query: {} });
            }}
          >
            {t.resume.again}
          </Button>
        </>
      }
    >
      {t.resume.title} {t.resume.at(draft.step)}
    </Notice>
  );
}
