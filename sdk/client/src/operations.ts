export * from '@fitsync/contracts/sdk/operations';
