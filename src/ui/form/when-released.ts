let pressed = false;

if (typeof window !== "undefined") {
  window.addEventListener("pointerdown", () => (pressed = true), true);
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => (pressed = false), true);
}

/**
 * Does something that moves what is below it, once no pointer is down: a field is left when a button is pressed, and a button
 * that moves away before it is released is not clicked.
 */
export function whenReleased(act: () => void): void {
  if (!pressed) act();
  else window.addEventListener("pointerup", () => setTimeout(act), { once: true });
}
