import type * as v from "valibot";
import { faultPlace, shortened } from "./fault-place.ts";
import type { FaultParams, WorkbookFault, WorkbookFaultCode } from "./workbook-fault.ts";

/**
 * valibot's issues as faults: every check of the schema carries its fault's code as message, here it gets its place in words.
 * `path` begins where the schema's root lies in `root`.
 */
export function shapeFaults(issues: readonly v.BaseIssue<unknown>[], root: unknown): WorkbookFault[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return { code: issue.message as WorkbookFaultCode, path, place: faultPlace(root, path), params: params(issue) };
  });
}

function params(issue: v.BaseIssue<unknown>): FaultParams {
  const { requirement, input } = issue;
  switch (issue.message as WorkbookFaultCode) {
    case "notChoice":
      return { found: found(input), options: issue.expected?.match(/[^\s"|()]+/g) ?? [] };
    case "forbiddenId":
      return { found: found(input) };
    case "outOfRange":
      return issue.type === "min_value" ? { least: Number(requirement) } : { most: Number(requirement) };
    case "tooLong":
      return { most: Number(requirement) };
    case "tooManyMetrics":
    case "tooManyMembers":
    case "tooManyMonths":
    case "tooManyRows":
      return { most: Number(requirement), count: Array.isArray(input) ? input.length : 0 };
    default:
      return {};
  }
}

function found(input: unknown): string {
  if (typeof input === "string") return shortened(input);
  return typeof input === "object" && input !== null ? "{ }" : String(input);
}
