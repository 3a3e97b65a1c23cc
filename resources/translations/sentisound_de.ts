<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Clips for training written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out because no audio was kept: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out because a newer correction of the same audio counts: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are %1; training takes at least two different labels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Affect</name>
    <message>
        <source>excited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Emotion</name>
    <message>
        <source>neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>happy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fearful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disgust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surprised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>the %1</source>
        <comment>in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>end of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speech found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 follows with %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that judged this is not installed any more: how often it is right cannot be said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it is right on speakers it has never heard was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right on %1 of clips of voices, microphones and languages it has never heard (each of %2 corpora tested on what the others teach; UAR %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right on %1 of clips of speakers it has never heard (%2 folds, sd %3; UAR %4; chance %5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group of features stands out: this is about what the model says of any voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single group of features speaks for it, and %1 even spoke against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly because of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly because of %1; %2 spoke against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (compared with %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Export the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound files (*.wav *.flac *.mp3 *.m4a *.mp4 *.aac *.ogg *.oga *.opus *.webm *.mkv *.aif *.aiff *.wma *.amr *.3gp *.au);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sound files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or make an empty folder for the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of sound files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>high pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lively pitch movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong changes of loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bright voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pitch level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pitch movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voice brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timbre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patterns over time and frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this speaker&apos;s usual voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>close-call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low-confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlike-training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too-short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>narrow-band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no-voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultText</name>
    <message>
        <source>model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has an answer for any sound. Where nobody speaks it means nothing, so it is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no speech %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same recording, judged twice by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same recording, judged by %1 and by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two recordings, both judged by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two recordings, judged by %1 and by %2: two models seldom mean the same by a percentage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, corrected to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model said %1, a person says %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its audio was not kept: it cannot be opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter or double-click to open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured on strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on other recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on voices never heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices, microphones and languages never heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices never heard (actors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices never heard (emobox)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices never heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices that it knows (random split)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices never heard (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices that it knows (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tested clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of speakers that nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells apart: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can judge relative to a speaker&apos;s profile (page Speakers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not know speakers: a profile changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known of the speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean recall (UAR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surer half right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing is right %1 of the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± is how far the parts of the test differ (standard deviation). Mean recall counts each emotion the same, however many clips it has. The calibration error is how far the probabilities that it states are from how often it is right. The surer half are the clips of which it is most certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random split has the same speakers in training and in the test. It says how well the model remembers voices (%1), not what to expect of a new one (%2). It is here only because others publish that figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: it is that of the clips it learnt from, which nobody stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from the recordings it learnt from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the model and its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1, seed %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it is right on strangers is not known, because it was not measured on voices that it had not learnt from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 below are of voices that it knows: expect less of any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, knowing %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no clip was tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, most often taken for %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice statistics (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>660 statistics of pitch, loudness, voice quality and tempo. Quick to learn, good with few clips, knows speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice statistics and 9000 random patterns over the sound: the most accurate of all on the shipped corpora, knows speakers. Needs minutes to hours, several gigabytes of memory for thousands of clips, and hundreds of clips to be worth it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice statistics and patterns of timbre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first two of the three parts of “Everything together”: nearly as accurate, less slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timbre only, support vector machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very quick. Hears timbre but neither melody nor tempo; does not know speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timbre only, neural network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hears timbre but neither melody nor tempo; does not know speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timbre only, random forest (the original&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the original service did it, for comparison. Its probabilities are not calibrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns of timbre alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One part of “Everything together”, for comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns of melody and loudness alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plainly, as you would read out a timetable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next bus to the station leaves at ten past nine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>happily, as if you had good news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess what: we got the flat, and we can move in on Monday!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sadly, as if you missed somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is so quiet here since they have all gone home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angrily, as if it happened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have told you three times to shut that door!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calmly, as if you soothed a child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is all right, just close your eyes and rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fearfully, as if you had heard a noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, did you hear that? There is somebody downstairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with surprise, as if you could not believe it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oh! I did not expect to see you here today!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with disgust, as if something had gone off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ugh, this milk smells awful, pour it away at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eagerly, as if you told a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You really have to come along, the view from up there is wonderful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tiredly, as if after a long day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I think I will just make some tea and go to bed early.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::AffectView</name>
    <message>
        <source>Valence and arousal, derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valence %1, arousal %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived, not measured: where the probabilities point to in published ratings of the words (%1, each from −1 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpleasant pleasant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::AnalysisController</name>
    <message>
        <source>Cancelling %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::AnalysisPage</name>
    <message>
        <source>Probability of each emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a sound file here, press Ctrl+O, or record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse a sentence of a speech synthesiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will see which emotion the voice carries, how sure the model is, and the sound itself: waveform, spectrogram and MFCC. WAV, FLAC, MP3, M4A, OGG, Opus, WebM and others can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Judge as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose voice it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose voice it is: with a speaker profile new analyses are judged relative to that person&apos;s usual voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ApiSwitch</name>
    <message>
        <source>Local API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets other programs on this computer ask for analyses over HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local API is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the local API: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::AppearanceMenu</name>
    <message>
        <source>A&amp;ppearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::BatchController</name>
    <message>
        <source>There is no sound file in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file was not added: it is in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files were not added: they are in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::BatchModel</name>
    <message>
        <source>Press Enter or double-click to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict or error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::BatchPage</name>
    <message>
        <source>Batch of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Judged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model that judges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model for files that have not begun yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;relative to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose voice it is: judged relative to that speaker’s profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in names, verdicts and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only files in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only files with this emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file fits what you look for. Empty the field above, or choose all states and emotions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop sound files and folders here, paste them, or add them with the buttons above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are analysed one after another, and results appear as they come. Folders are searched with all folders in them. You can sort, filter and export the results, and open each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose sound files to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder: all sound files in it and below are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin no more files; those that run go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all files that wait or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse the files that failed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all results to a file: CSV, JSON or JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take files that are done or cancelled off the list; their results stay in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel everything and empty the list; results stay in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the analysis (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse these files again if they failed or were cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel these files if they wait or run (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these files off the list; results stay in the history (Shift+Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All emotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder to paste. Copy some in your file manager first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (active)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for sound files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ComparePage</name>
    <message>
        <source>Back to the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the history (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two analyses in the history and press Ctrl+D to see them side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the two recordings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two analyses side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of each emotion, left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waveform and spectrogram, left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waveform and spectrogram, right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ComparePanel</name>
    <message>
        <source>&lt;h3&gt;See what it changes&lt;/h3&gt;Choose a recording of this person: it is judged as anybody&apos;s voice and relative to the profile. Nothing of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording of the history to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound &amp;file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sound file to compare with, or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sound file to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of each emotion, without and with the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: the model %1 does not know speakers. Choose another one on the page Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 as anybody&apos;s voice, and also as %3&apos;s: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 as anybody&apos;s voice, but as %3&apos;s: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history has no recording yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recording of the history …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speech was found in it (%1): neither answer means anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as anybody&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ConfusionMatrixView</name>
    <message>
        <source>Of %1 clips of %2, %3 (%4 %) were judged %5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::CorrectionEditor</name>
    <message>
        <source>Correction and note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept beside what the model said, never over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep correction and note (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save correction and note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take correction and note away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove correction and note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave everything as it was (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the model named no emotion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the model said %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not corrected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::DropZone</name>
    <message>
        <source>Place to drop sound files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop sound files here or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose sound files to analyse (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sound files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop analysing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the analysis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::EmotionRow</name>
    <message>
        <source>Emotions over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · nobody speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · most likely %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, here %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::FilterBar</name>
    <message>
        <source>Search names and notes (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search names and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only analyses from this day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only from a day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only analyses up to this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only up to a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all analyses again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted, or corrected to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the label is to be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that judged it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile relative to which it was judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only analyses whose label a person has corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only corrected analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any speaker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::HistoryActions</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again with its pictures (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-analyse with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the selected recordings by another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show two selected analyses side by side (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the label, write a note (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected analyses (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the selected analyses as a table; all that are found if fewer than two are selected (Ctrl+Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As training data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the corrected recordings and their labels into a folder; of the selected analyses, or of all that are found if fewer than two are selected (Ctrl+Shift+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back what was deleted (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search names and notes (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save analyses as a table or as training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::HistoryController</name>
    <message>
        <source>These analyses are gone for good and cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyses written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::HistoryPage</name>
    <message>
        <source>Nothing was analysed yet. Drop a sound file here, press Ctrl+O, or record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No analysis matches the search and the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search and the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be read; the message above says why. Open this page again to try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LevelMeter</name>
    <message>
        <source>%1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, too loud: it clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too loud: the sound is cut off. Turn the microphone down or move away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 dB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LiveController</name>
    <message>
        <source>Listening …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LiveRows</name>
    <message>
        <source>Pictures of what is being recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first sound …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LiveView</name>
    <message>
        <source>Emotion of the last seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far to trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording. What you see is about the last three seconds; the whole take is analysed when you stop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose sound files to analyse (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop recording (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a report of this analysis (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Privacy and responsible use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the analysis (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the history (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when SentiSound is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – SentiSound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show many files at a time (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the models (Ctrl+4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the speaker profiles (Ctrl+5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New analyses are judged by the model %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sentisound::MfccRow</name>
    <message>
        <source>MFCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · coefficient %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ModelCardView</name>
    <message>
        <source>&lt;h3&gt;What it takes for what&lt;/h3&gt;Each row is one emotion as it was meant, each cell the share of its clips in per cent that were judged as the column says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which test to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot be used. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ModelsModel</name>
    <message>
        <source>%1 – in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ModelsPage</name>
    <message>
        <source>A model is what judges a voice. The one in use judges new analyses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge new analyses by the chosen model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train a model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a model from your own labelled clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model from your own clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the models …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was found. Train one from your own clips, or install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::PairedBars</name>
    <message>
        <source>%1: left %2, right %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::PairedBarsView</name>
    <message>
        <source>%1: %2 without, %3 with the profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::PlaybackMenu</name>
    <message>
        <source>Play &amp;through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::Player</name>
    <message>
        <source>Playing ended: the loudspeaker could not be opened or stopped taking sound. Check that it is connected and not in use by another program, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing ended: the loudspeaker takes no sound. Check it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loudspeaker or headphones were disconnected. Connect them again or choose others, then press play.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ProfilePanel</name>
    <message>
        <source>Give recordings of one person in varied moods; nobody has to say which. Neutral speech alone makes judgements worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add clips …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen clips off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile of that name: replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the profile of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the &amp;profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening to the clips …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop making the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clips yet: add or drop some, ten or more if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s), of ten or more if you can.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sentisound::PromptsController</name>
    <message>
        <source>There is no room for recordings: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to nothing was heard. Is this the right microphone, and is it switched on? Then say the sentence again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::PromptsPanel</name>
    <message>
        <source>Say ten sentences, each in its mood and at your own loudness: acting a little is right. A profile of neutral sentences alone makes judgements worse: in a test 52.8 % were right, and 65.2 % without any profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found. Connect one, or make the profile from sound files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone to record from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to the recorded sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a profile of these …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a profile of the recorded sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the profiles; the recorded sentences are deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence %1 of %2. Say it %3:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the sentence again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording: speak now, then press Stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded. Listen to it, record it again, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::RecordController</name>
    <message>
        <source>No microphone was found. Connect one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for recordings cannot be made: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::RecordPanel</name>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone to record from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop recording (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or go on recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found. Connect one to record; files need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: nothing is recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::Recorder</name>
    <message>
        <source>The microphone could not be opened. Another program may be using it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone stopped. What was recorded until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone sends no sound any more. What was recorded until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording ended: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone was disconnected. What was recorded until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ReportDrag</name>
    <message>
        <source>Drag this into a folder or a message: the report as a PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report, to be dragged out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ResultPanel</name>
    <message>
        <source>Emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far to trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the model is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What moved the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::SoundStack</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selection, or all, again and again (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less, larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole recording (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selection (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse the selection (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the selection as a WAV file (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window length, scale, range and colours of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead and selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the selection to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the selection to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead to the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 (%3 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::SpeakersModel</name>
    <message>
        <source>%1, for the features %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::SpeakersPage</name>
    <message>
        <source>&amp;New analyses are judged as the voice of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose voice new analyses are judged as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New profile from &amp;clips …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New profile from clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record ten sentences …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New profile by recording ten sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;There are no speaker profiles yet.&lt;/h3&gt;A profile holds what a person sounds like on average, and nothing that was said. With it, a voice is judged against its own habits: on voices never heard, the model “studio” is then right 76.4 % of the time with ten clips known, and 72.3 % with none.&lt;br&gt;&lt;br&gt;Make one from ten or more recordings of a person, or record ten short sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the profile?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile “%1” cannot be brought back. Analyses that were judged by it stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Made of %n clip(s) on %1, for models that read %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::SpectrogramRow</name>
    <message>
        <source>Spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s · %2 Hz</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::TrainPanel</name>
    <message>
        <source>Train a model from your own clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that has one sub-folder per emotion (or any other class) with sound files in it, or a manifest.csv with the columns file, emotion and, if you can, speaker. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the model of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working meanwhile; analyses take longer than usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the model that was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train &amp;another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is in it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>speakers unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found %1 clips, %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shipped model is called so: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a model of that name already: choose another name, or replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::TrainingController</name>
    <message>
        <source>Listening to the clips …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring how often it is right …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring how often it is right (test %1 of %2) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning from all clips …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back what was deleted (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 analysis deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 analyses deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ViewSettingsMenu</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 ms shows the pulses of a voice, 30 ms its harmonics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window &amp;shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian has no side lobes, as in Praat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hann</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finest &amp;hop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How close the columns lie when zoomed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/16 of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/8 of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/4 of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/2 of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frequencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the frequency axis is divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;p to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest frequency that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>11 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the loudest to what is drawn as silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are perceptually even: equal steps look equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ink on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;MFCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many coefficients are shown, as far as the model has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As delivered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::VoiceRow</name>
    <message>
        <source>Pitch and energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitch (Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy (dB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitch and energy are being computed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pitch %1 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy %1 dB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::WaveformRow</name>
    <message>
        <source>Waveform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · amplitude %2 (%3 dB)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to SentiSound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Your recordings stay here.&lt;/b&gt; Everything is computed on this machine. Nothing is sent anywhere, and SentiSound never goes online. What you analyse is kept in its history, with the audio, until you delete it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;It hears how a voice sounds, not what a person feels.&lt;/b&gt; The models have learnt from actors. On people they have never heard they are wrong often; how often is said beside every result. A verdict “uncertain” is meant seriously. A speaker profile of ten or more clips helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Use it fairly.&lt;/b&gt; Record and analyse people only if they have agreed. Do not decide about anybody (hiring, health, credit, police) on its word. At work and in schools the European Union forbids inferring emotions of people, with few exceptions (Regulation 2024/1689, Article 5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
