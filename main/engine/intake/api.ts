export { commitImport } from './commit.ts';
export { importedTexts } from './import-rows.ts';
export { replanImport } from './plan.ts';
export { previewImportUndo, undoImport } from './undo.ts';
