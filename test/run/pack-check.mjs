/** `npm run pack:check [-- --all]`: packs without a network against a stub of Electron, and checks what came out. */
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error('The pack check needs Node 24: run it as `npm run pack:check`.');
  process.exit(1);
}
const { packCheck } = await import('./pack/check.ts');
process.exitCode = await packCheck({ isForAll: process.argv.includes('--all') });
