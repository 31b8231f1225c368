
'use strict';
{
  const said = document.getElementById('said');
  let silence = 0;

  const say = (text) => {
    said.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { said.textContent = ''; }, 4000);
  };

  // Where there is no clipboard the text is left selected, for the finger to copy.
  const select = (letter) => {
    letter.closest('details').open = true;
    getSelection().selectAllChildren(letter);
    return document.execCommand('copy');
  };

  const copy = async (letter) => {
    try {
      await navigator.clipboard.writeText(letter.textContent);
      return true;
    } catch {
      return select(letter);
    }
  };

  for (const button of document.querySelectorAll('.copy')) {
    const letter = button.closest('article').querySelector('pre');
    button.hidden = false;
    button.addEventListener('click', async () => {
      const copied = await copy(letter);
      button.classList.toggle('done', copied);
      say(copied ? button.dataset.copied : button.dataset.failed);
    });
  }
}
