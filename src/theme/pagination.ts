/** One page of a long list. Pages count from 1; the first is the list's own address. */
export interface ListPage<T> {
  items: T[];
  number: number;
  count: number;
}

/** Lists of more than this many entries are cut: a page that names a thousand is not read. */
const perPage = 100;

/** The params and props of a list's pages: the first at the list's own address, the others under `page/2`. */
export function listPages<T>(
  items: readonly T[],
): { params: { id: string | undefined }; props: { list: ListPage<T> } }[] {
  const count = Math.ceil(items.length / perPage);
  return Array.from({ length: count }, (_, index) => ({
    params: { id: index === 0 ? undefined : `page/${index + 1}` },
    props: { list: { items: items.slice(index * perPage, (index + 1) * perPage), number: index + 1, count } },
  }));
}
