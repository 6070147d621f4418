import { faultPlace } from "./fault-place.ts";
import type { SoundParts } from "./sound-parts.ts";
import type { FaultParams, WorkbookFault, WorkbookFaultCode } from "./workbook-fault.ts";

/** A fault that a shape cannot say, at a path of the workbook. */
export function semanticFault(
  parts: SoundParts,
  code: WorkbookFaultCode,
  path: readonly (string | number)[],
  params: FaultParams = {},
): WorkbookFault {
  return { code, path, place: faultPlace(parts.root, path), params };
}
