import Slugger from 'github-slugger';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { spoken } from './drawn.ts';
import { factsOf } from './facts.ts';

/**
 * A page's one `h1` is its title. Where a body has `#` headings of its own (a bank's groups, many a post written
 * elsewhere), all its headings go down a step.
 */
export const demotedHeadings: MdastPluginEntry = () => {
  let demote = false;
  return {
    name: 'hoego-demoted-headings',
    before: (root) => {
      demote = root.children.some((node) => node.type === 'heading' && node.depth === 1);
    },
    heading(node, context) {
      if (demote && node.depth < 6) context.setProperty(node, 'depth', (node.depth + 1) as typeof node.depth);
    },
  };
};

/** Gives headings the ids that Astro would, a step earlier, and a link to themselves; its sign comes from the style sheet. */
export const headingAnchors =
  (label: (title: string) => string): HastPluginEntry =>
  () => {
    const slugger = new Slugger();
    return {
      name: 'hoego-heading-anchors',
      element: {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, context) {
          const text = context.textContent(node);
          const id = typeof node.properties.id === 'string' ? node.properties.id : slugger.slug(text);
          const said = spoken(node, context.data);
          if (said !== undefined) factsOf(context.data).headings[id] = said;
          context.setProperty(node, 'id', id);
          context.appendChild(node, {
            type: 'element',
            tagName: 'a',
            properties: { className: ['anchor'], href: `#${id}`, ariaLabel: label(said ?? text) },
            children: [],
          });
        },
      },
    };
  };
