/**
 * Projects: kept in the browser, to and from a file.
 * @type {Record<string, import('../index.js').Text>}
 */
export const keeping = {
  'keeping.projects': 'Projects',
  'keeping.term': 'A project',
  'help.project':
    'A project is everything on this page: images, classes, settings, the network with what it has learned. It is saved in this browser while you work, and nowhere else.',
  'keeping.leave': 'Export',
  'keeping.untitled': 'Untitled project',
  'keeping.restoring': 'Bringing back your project…',
  'keeping.saved': 'Saved in this browser',
  'keeping.saving': 'Saving…',
  'keeping.close': 'Close',
  'keeping.cancel': 'Cancel',
  'keeping.new': 'New project',
  'keeping.openFile': 'Open a project file',
  'keeping.saveFile': 'Save as a project file',
  'keeping.none': 'No project yet: one begins with your first image.',
  'keeping.name': 'Project name',
  'keeping.open': 'Open',
  'keeping.here': 'Open now',
  'keeping.openNamed': 'Open “{name}”',
  'keeping.copy': 'Duplicate “{name}”',
  'keeping.copyName': '{name} (copy)',
  'keeping.delete': 'Delete “{name}”',
  'keeping.deleted': '“{name}” deleted.',
  'keeping.openElsewhere': 'This project is open in another tab. Close it there first.',
  'keeping.gone': 'This project was deleted in another tab.',

  'keeping.storage': 'Storage used',
  'keeping.used': '{used} of {allowed} that this browser allows are in use.',
  'keeping.forGood': 'The browser keeps it until you delete it.',
  'keeping.mayGo': 'When the disk is nearly full, the browser may clear it.',
  'keeping.persist': 'Ask the browser to keep it',
  'keeping.notForGood':
    'The browser did not agree. It usually does for pages that are bookmarked or visited often; a project file is safe in any case.',

  'keeping.refused':
    'This browser keeps nothing here (a private window, or storage is switched off). Everything works, but it is gone when you close the page: save it as a project file.',
  'keeping.newer':
    'A newer version of denselab has been used in this browser, and its projects cannot be read by this one. They are untouched. Reload the page to get the newer version; until then nothing is saved.',
  'keeping.elsewhere':
    'This project is open in another tab, which saves it. What you change here is not saved.',
  'keeping.takeOver': 'Work on it here',
  'keeping.full': 'The storage that this browser allows is full.',
  'keeping.failed': 'That did not work ({reason}).',
  'keeping.unsaved': 'Not saved: {what}.',
  'keeping.unsavedImages': { one: '{n} image ({names})', other: '{n} images ({names})' },
  'keeping.more': 'and {n} more',
  'keeping.unsavedState': 'the latest changes to classes and settings',
  'keeping.unsavedNetwork': 'what the network has learned last',
  'keeping.unsavedRuns': 'finished trainings',
  'keeping.makeRoom':
    'All that was saved before is still there, and you can go on. To make room, delete a project or images, or save this project as a file.',
  'keeping.goesOn': 'All that was saved before is still there, and you can go on.',
  'keeping.retry': 'Try again',
  'keeping.unreadable': 'The project could not be read: {reason}',
  'keeping.networkLost': 'The trained network could not be brought back: {reason}',

  'keeping.interrupted': 'Training was interrupted after epoch {epoch} of {epochs}.',
  'keeping.interruptedEarly': 'Training was interrupted before its first epoch was over.',
  'keeping.goingOn': 'It goes on from there.',
  'keeping.goOnOffer': 'It can go on from there, with the same images and settings.',
  'keeping.goOn': 'Go on training',
  'keeping.leaveOff': 'Leave it',
  'keeping.dismiss': 'OK',

  'keeping.export': 'Saving as a file',
  'keeping.exportProgress': 'Saving as a file: {done} of {total} images',
  'keeping.import': 'Checking the project file',
  'keeping.importProgress': 'Checking the project file: {done} of {total} images',
  'file.other': '“{name}” is not a denselab project. Nothing was changed.',
  'file.cutOff': '“{name}” is cut off: its end is missing. Nothing was changed.',
  'file.damaged': '“{name}” is damaged: {entry} in it cannot be read. Nothing was changed.',
  'file.missing': '“{name}” is not complete: {entry} is missing in it. Nothing was changed.',
  'file.newer':
    '“{name}” was made by a newer version of denselab (project version {version}; this page reads up to {ours}). Nothing was changed.',
  'file.tooLarge': 'The project is larger than 4 GB, which one project file cannot hold.',
  'file.tooMany': 'The project has more than 65,000 images, which one project file cannot hold.',
  'file.failed': 'That did not work: {reason}',
};
