/** How long a button says that it has copied, in ms. */
const said = 2000;

/** Copies the code beside a button, whenever that is pressed. */
export default function copy(button: HTMLElement): void {
  const code = button.parentElement?.querySelector('code');
  if (!code) return;
  const status = document.createElement('span');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  button.after(status);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const press = async () => {
    const done = await write(code);
    clearTimeout(timer);
    status.textContent = done ? (button.dataset.copied ?? '') : '';
    button.toggleAttribute('data-done', done);
    timer = setTimeout(() => {
      status.textContent = '';
      button.removeAttribute('data-done');
    }, said);
  };
  button.addEventListener('click', press);
  // A press that was over before this script came; one that still lasts, or a focus by keyboard, is no press.
  if (navigator.userActivation?.isActive && !button.matches(':active, :focus-visible')) void press();
}

/** Where the browser does not let a page write, the code is selected, for its reader to copy. */
async function write(code: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(textOf(code));
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}

/** The code as it is to be used: without prompts, what a command answered, and lines that are gone. */
function textOf(code: Element): string {
  const copied = code.cloneNode(true) as Element;
  const lines = [...copied.querySelectorAll('.line')];
  for (const line of lines) {
    for (const prompt of line.querySelectorAll('.prompt')) prompt.remove();
    if (!line.matches('del, .out')) continue;
    if (line.nextSibling?.nodeType === 3) line.nextSibling.remove();
    line.remove();
  }
  return (copied.textContent ?? '').replace(/\n$/, '');
}
