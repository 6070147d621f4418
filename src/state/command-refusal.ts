import type { CommandFault } from "./command-fault.ts";

/** Thrown by a command's change when it cannot be done; `dispatch` returns its fault and changes nothing. */
export class CommandRefusal extends Error {
  readonly fault: CommandFault;

  constructor(fault: CommandFault) {
    super(`Refused: ${fault.code}`);
    this.name = "CommandRefusal";
    this.fault = fault;
  }
}
