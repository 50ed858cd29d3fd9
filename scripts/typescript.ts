import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A member of an interface, as its source says. */
export interface Member {
  name: string;
  type: string;
  isOptional: boolean;
  /** Its comment, on one line. */
  what: string;
}

/**
 * The comments on the properties of a type and of the maps in it, by path.
 * @param file from the repository's root
 */
export function commentsOn(file: string, typeName: string): Map<string, string> {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram([root + file], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(root + file) as ts.SourceFile) as ts.Symbol;
  const type = checker.getExportsOfModule(module).find(({ name }) => name === typeName) as ts.Symbol;
  const found = new Map<string, string>();
  const walk = (one: ts.Type, before: string) => {
    for (const property of checker.getPropertiesOfType(one)) {
      const path = before + property.name;
      found.set(path, oneLine(ts.displayPartsToString(property.getDocumentationComment(checker))));
      const inner = checker.getNonNullableType(checker.getTypeOfSymbol(property));
      if (inner.flags & ts.TypeFlags.Object && !checker.isArrayType(inner)) walk(inner, `${path}.`);
    }
  };
  walk(checker.getDeclaredTypeOfSymbol(type), '');
  return found;
}

/** The members of the interfaces in a file, by the interface's name. */
export function interfacesIn(file: string): Map<string, Member[]> {
  const path = root + file;
  const source = ts.createSourceFile(path, ts.sys.readFile(path) ?? '', ts.ScriptTarget.Latest, true);
  return new Map(
    source.statements.filter(ts.isInterfaceDeclaration).map((one) => [
      one.name.text,
      one.members.filter(ts.isPropertySignature).map((member) => ({
        name: member.name.getText(),
        type: (member.type?.getText() ?? '').replace(/ \| undefined$/, ''),
        isOptional: member.questionToken !== undefined,
        what: oneLine(
          ts
            .getJSDocCommentsAndTags(member)
            .map(({ comment }) => ts.getTextOfJSDocComment(comment))
            .join(' '),
        ),
      })),
    ]),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
