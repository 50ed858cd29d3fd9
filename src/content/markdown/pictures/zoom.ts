import type { Element } from 'hast';
import type { PictureWords } from './pictures.ts';

/**
 * A picture that opens large when it is pressed, and closes when it is pressed again, by Escape, or beside it. The
 * browser does all of that (`popovertarget`): no script, and where it does not know how, the picture is a picture.
 * @param id unique on the page
 */
export function zoomed(img: Element, id: string, words: PictureWords): Element[] {
  const alt = String(img.properties.alt ?? '');
  const { widths: _, sizes: __, loading: ___, ...properties } = img.properties;
  // The larger one is fetched when it is opened: until then it is not shown, and what is not shown waits.
  const large = { ...img, properties: { ...properties, alt: '', loading: 'lazy' } };
  return [
    button({ class: 'zoom', popoverTarget: id, ariaLabel: words.zoom(alt), ariaHasPopup: 'dialog' }, img),
    {
      type: 'element',
      tagName: 'span',
      properties: { id, class: 'zoomed', popover: 'auto', role: 'dialog', ariaLabel: alt || words.zoom('') },
      children: [
        button({ popoverTarget: id, popoverTargetAction: 'hide', autoFocus: true, ariaLabel: words.close }, large),
      ],
    },
  ];
}

function button(properties: Element['properties'], picture: Element): Element {
  return { type: 'element', tagName: 'button', properties: { type: 'button', ...properties }, children: [picture] };
}
