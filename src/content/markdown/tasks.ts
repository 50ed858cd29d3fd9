import { defineHastPlugin } from 'satteri';

/** Names the box of a task (`- [x] …`) by the task, so that a screen reader says what is checked. */
export const namedTasks = defineHastPlugin({
  name: 'hoego-named-tasks',
  element: {
    filter: ['input'],
    visit(node, context) {
      if (node.properties.type !== 'checkbox' || node.properties.ariaLabel) return;
      const item = context.parent(node);
      const text =
        item && 'children' in item
          ? context
              .textContent(item as typeof node)
              .trim()
              .split('\n')[0]
          : '';
      if (text) context.setProperty(node, 'ariaLabel', text);
    },
  },
});
