export { commitImport } from './commit.ts';
export { replanImport } from './plan.ts';
export { previewImportUndo, undoImport } from './undo.ts';
