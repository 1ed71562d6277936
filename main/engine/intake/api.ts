export { commitImport } from './commit.ts';
export { dropSpentRows, importedTexts } from './planned-rows.ts';
export { replanImport } from './plan.ts';
export { previewImportUndo, undoImport } from './undo.ts';
