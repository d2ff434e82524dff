-- Why a target that looks like a slip of scale is right: kept with the draft, and with the decision.
ALTER TABLE plan_draft_targets
  ADD COLUMN explanation text,
  ADD CONSTRAINT plan_draft_targets_explanation CHECK (length(trim(explanation)) > 0);
ALTER TABLE plan_targets
  ADD COLUMN explanation text,
  ADD CONSTRAINT plan_targets_explanation CHECK (length(trim(explanation)) > 0);
