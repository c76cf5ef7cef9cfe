/** What others changed fades in place, and moves nothing: every element that says it shows one of these claims. */
export function fadeIn(claimIds: readonly string[]): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  requestAnimationFrame(() => {
    for (const id of claimIds) {
      for (const element of document.querySelectorAll(`[data-claim="${CSS.escape(id)}"]`))
        element.animate([{ opacity: 0.25 }, { opacity: 1 }], { duration: 160, easing: "cubic-bezier(.2,0,0,1)" });
    }
  });
}
